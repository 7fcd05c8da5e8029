/**
 * An invented network (réseau d’exemple) to explore: people who come, offer, ask, meet, learn, look back and go,
 * told as the ordinary notes of a real network. Nobody in it exists.
 */
@NullMarked
package org.reciproque.command.example;

import org.jspecify.annotations.NullMarked;
