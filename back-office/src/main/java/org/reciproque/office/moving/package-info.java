/**
 * The facts of an installation moved from one store to another, PostgreSQL or Axon Server, by a file that belongs to
 * neither. What is sealed is copied as it is and never opened.
 */
@NullMarked
package org.reciproque.office.moving;

import org.jspecify.annotations.NullMarked;
