/**
 * Who may sit where: accounts, sign-in, and the addresses each role may open. What is not allowed is refused.
 */
@NullMarked
package org.reciproque.office.security;

import org.jspecify.annotations.NullMarked;
