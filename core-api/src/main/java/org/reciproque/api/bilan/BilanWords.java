package org.reciproque.api.bilan;

import java.util.Optional;
import org.reciproque.api.base.Words;

/**
 * What one person says at the bilan, in their own terms. The questions are those of the RECS of Lunéville (seed 3) and
 * of domain.md B5.5; each may stay unanswered.
 *
 * @param expectations demandeur: were expectations met
 * @param selfCriticism offreur: a look back at oneself
 * @param knowHow offreur: savoir-faire called upon
 * @param attitudes offreur: savoir-être called upon
 * @param learntByTeaching offreur: what was learnt by passing it on
 * @param whatNext what comes next
 * @param thanks a word of thanks
 * @param quotable whether this person agrees that their words be quoted
 */
public record BilanWords(
        Optional<Words> expectations,
        Optional<Words> selfCriticism,
        Optional<Words> knowHow,
        Optional<Words> attitudes,
        Optional<Words> learntByTeaching,
        Optional<Words> whatNext,
        Optional<Words> thanks,
        boolean quotable) {}
