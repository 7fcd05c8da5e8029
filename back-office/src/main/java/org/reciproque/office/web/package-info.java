/**
 * What is around every page: who sits there, the frame, and what is said when something went wrong.
 */
@NullMarked
package org.reciproque.office.web;

import org.jspecify.annotations.NullMarked;
