/**
 * What every report shares: how French numbers and days are written, how a template is filled, and how the filled pages
 * become a PDF or a DOCX whose bytes depend on nothing but what is in them.
 */
@NullMarked
package org.reciproque.reporting.print;

import org.jspecify.annotations.NullMarked;
