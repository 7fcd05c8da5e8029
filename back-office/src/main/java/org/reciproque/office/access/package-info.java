/**
 * An access (« accès »): how somebody comes in. Opened by a link that an administrator hands over, seen and closed on the
 * screen « Accès », looked after by its owner on « Mon accès ».
 */
@NullMarked
package org.reciproque.office.access;

import org.jspecify.annotations.NullMarked;
