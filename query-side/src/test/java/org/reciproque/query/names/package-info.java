@NullMarked
package org.reciproque.query.names;

import org.jspecify.annotations.NullMarked;
