package org.reciproque.office.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A device in plain words, from what its browser says of itself: « Firefox sur Windows ». */
final class Device {

    /** In the order to look: most browsers also claim to be another. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private Device() {}

    static String called(Optional<String> browserSays) {
        String said = browserSays.orElse("");
        Optional<String> browser = first(BROWSERS, said);
        Optional<String> system = first(SYSTEMS, said);
        if (browser.isEmpty()) {
            return system.map(on -> "Un navigateur sur " + on).orElse("Un appareil inconnu");
        }
        return browser.get() + system.map(on -> " sur " + on).orElse("");
    }

    private static Optional<String> first(Map<String, String> known, String said) {
        return known.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
