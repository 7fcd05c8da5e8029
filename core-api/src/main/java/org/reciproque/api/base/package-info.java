/**
 * What every fact of a network has in common: who noted it, the day it happened, the day it was noted,
 * whose words it carries, and how a note that was wrong is put right without being erased.
 */
@NullMarked
package org.reciproque.api.base;

import org.jspecify.annotations.NullMarked;
