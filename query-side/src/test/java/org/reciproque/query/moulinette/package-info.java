@NullMarked
package org.reciproque.query.moulinette;

import org.jspecify.annotations.NullMarked;
