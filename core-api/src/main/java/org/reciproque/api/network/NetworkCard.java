package org.reciproque.api.network;

import java.util.Optional;

/** How a network presents itself, to those who are in it and to those who read its reports. */
public record NetworkCard(String name, NetworkSettings settings) {

    public NetworkForm form() {
        return settings.form();
    }

    /** « RERS Les Tilleuls ». */
    public String shortName() {
        return settings.word().before(name);
    }

    /** « Réseau d’échanges réciproques de savoirs Les Tilleuls ». */
    public String fullName() {
        return settings.word().inFull(name);
    }

    /** In which frame it lives: « Projet porté par le centre social Les Épis », « Établissement : collège Jean-Moulin ». */
    public Optional<String> standing() {
        return settings.form().standing(settings.host());
    }
}
