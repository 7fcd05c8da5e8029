/** The command line, lived as an administrator lives it. */
@NullMarked
package org.reciproque.office.cli;

import org.jspecify.annotations.NullMarked;
