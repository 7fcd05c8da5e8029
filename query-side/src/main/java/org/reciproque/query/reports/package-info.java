/**
 * Files for outside: the activity report for funders and the general assembly, the public dataset for researchers.
 * They are composed elsewhere; here somebody asks for them and takes them away.
 */
@NullMarked
package org.reciproque.query.reports;

import org.jspecify.annotations.NullMarked;
