/**
 * Health: what whoever watches over the installation asks of it. No word of anybody, and nothing of what the application
 * has in memory.
 */
@NullMarked
package org.reciproque.office.health;

import org.jspecify.annotations.NullMarked;
