@NullMarked
package org.reciproque.query.people;

import org.jspecify.annotations.NullMarked;
