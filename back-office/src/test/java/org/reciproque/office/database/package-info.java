@NullMarked
package org.reciproque.office.database;

import org.jspecify.annotations.NullMarked;
