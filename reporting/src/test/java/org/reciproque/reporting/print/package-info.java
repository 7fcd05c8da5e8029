/** How numbers are written, and files that do not depend on the machine that writes them. */
@NullMarked
package org.reciproque.reporting.print;

import org.jspecify.annotations.NullMarked;
