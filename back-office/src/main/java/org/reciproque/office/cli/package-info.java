/**
 * The command line: the same rules and the same answers as the screens, for administrators and automation.
 */
@NullMarked
package org.reciproque.office.cli;

import org.jspecify.annotations.NullMarked;
