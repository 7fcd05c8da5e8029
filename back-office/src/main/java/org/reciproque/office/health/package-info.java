/**
 * Whether what this application needs answers: told to whoever administers it, in a sentence, and to the machine that
 * watches over it. Names and words of people have no place here.
 */
@NullMarked
package org.reciproque.office.health;

import org.jspecify.annotations.NullMarked;
