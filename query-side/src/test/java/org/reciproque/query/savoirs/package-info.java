@NullMarked
package org.reciproque.query.savoirs;

import org.jspecify.annotations.NullMarked;
