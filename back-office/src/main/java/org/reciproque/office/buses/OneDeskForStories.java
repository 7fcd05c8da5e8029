package org.reciproque.office.buses;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.reciproque.api.story.StoryCommand;

/**
 * Which of several deciding applications gets a command: the same one for all that is about one thing; and for stories
 * one alone, which reads them one after the other and remembers what it read.
 */
final class OneDeskForStories implements RoutingStrategy {

    private static final String STORIES = "stories";

    private final RoutingStrategy byThing = AnnotationRoutingStrategy.defaultStrategy();

    @Override
    public String getRoutingKey(CommandMessage<?> command) {
        return command.getPayload() instanceof StoryCommand ? STORIES : byThing.getRoutingKey(command);
    }
}
