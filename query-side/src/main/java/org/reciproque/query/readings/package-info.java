/**
 * Who read what is personal: noted beside the screens, shown to the administrator, deleted after a year. « Lectures ».
 */
@NullMarked
package org.reciproque.query.readings;

import org.jspecify.annotations.NullMarked;
