/**
 * Facts set aside: a fact that a reader cannot read waits, with those of the same thing that follow it, and keeps no other
 * from being read. It stays in the store, from where it is read again.
 */
@NullMarked
package org.reciproque.query.aside;

import org.jspecify.annotations.NullMarked;
