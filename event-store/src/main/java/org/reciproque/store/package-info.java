/**
 * Where facts are kept: Axon's events on plain PostgreSQL, appended to one table and read behind a fence that no running
 * transaction can slip under. For any Axon 4 application: see the README of this module.
 */
@NullMarked
package org.reciproque.store;

import org.jspecify.annotations.NullMarked;
