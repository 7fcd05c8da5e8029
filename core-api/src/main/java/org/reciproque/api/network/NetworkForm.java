package org.reciproque.api.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reciproque.api.gathering.GatheringKind;

/**
 * The form a network takes (domain.md E15), and all that this changes: words, what screens ask, reports. Never the rights
 * of people, and never what paper may tell: commands and stories ask for nothing of this.
 *
 * <p>A sentence {@code …Missing} is there where a screen does not do without an answer; it says what to write.
 */
public enum NetworkForm {
    ASSOCIATION("association loi 1901", "association") {
        @Override
        public Optional<String> membership() {
            return Optional.of("Adhésion");
        }

        @Override
        public boolean holdsAssembly() {
            return true;
        }

        @Override
        public Optional<String> reportedTo() {
            return Optional.of("Présenté à l’assemblée générale");
        }
    },
    HOSTED_BY_SOCIAL_CENTRE("projet porté par un centre social", "centre_social") {
        @Override
        public Optional<String> hostLabel() {
            return Optional.of("Le centre social qui porte le réseau");
        }

        @Override
        public Optional<String> hostMissing() {
            return Optional.of("Dites quel centre social porte le réseau.");
        }

        @Override
        public Optional<String> membership() {
            return Optional.of("Adhésion au centre social");
        }

        @Override
        public Optional<String> placeMissing() {
            return Optional.of("Dans quelle salle l’échange aura-t-il lieu\u00a0?");
        }

        @Override
        public Optional<String> keysMissing() {
            return Optional.of("Qui ouvre la salle, et qui la ferme\u00a0?");
        }

        @Override
        public Optional<String> standing(Optional<String> host) {
            return host.map(name -> "Projet porté par " + HostName.withArticle(name, "centre social"));
        }
    },
    INFORMAL("groupe informel", "groupe_informel") {
        @Override
        public String reportTitle(int year) {
            return "Notre année " + year;
        }
    },
    SCHOOL("établissement scolaire", "etablissement_scolaire") {
        @Override
        public Optional<String> hostLabel() {
            return Optional.of("L’établissement");
        }

        @Override
        public Optional<String> hostMissing() {
            return Optional.of("Dites dans quel établissement vit le réseau.");
        }

        @Override
        public String area() {
            return "Classe";
        }

        @Override
        public Optional<String> areaMissing() {
            return Optional.of("Écrivez sa classe\u00a0; pour un adulte, «\u00a0adulte\u00a0».");
        }

        @Override
        public Optional<String> reachedThrough() {
            return Optional.of("par l’établissement");
        }

        @Override
        public Optional<String> placeMissing() {
            return Optional.of("Dans quelle salle l’échange aura-t-il lieu\u00a0?");
        }

        @Override
        public Optional<String> standing(Optional<String> host) {
            return host.map(name -> "Établissement\u00a0: " + name);
        }
    },
    CLASS("classe", "classe") {
        @Override
        public Optional<String> hostLabel() {
            return Optional.of("L’école et la classe");
        }

        @Override
        public Optional<String> hostMissing() {
            return Optional.of("Dites quelle est l’école, et quelle est la classe.");
        }

        @Override
        public String area() {
            return "Groupe";
        }

        @Override
        public Optional<String> reachedThrough() {
            return Optional.of("par la classe");
        }

        @Override
        public Optional<String> placeMissing() {
            return Optional.of("Où, dans l’école, l’échange aura-t-il lieu\u00a0?");
        }

        @Override
        public Optional<String> standing(Optional<String> host) {
            return host.map(name -> "École et classe\u00a0: " + name);
        }
    },
    COMPANY("entreprise", "entreprise") {
        @Override
        public Optional<String> hostLabel() {
            return Optional.of("L’entreprise");
        }

        @Override
        public Optional<String> hostMissing() {
            return Optional.of("Dites dans quelle entreprise vit le réseau.");
        }

        @Override
        public String area() {
            return "Service ou site";
        }

        @Override
        public boolean asksAddress() {
            return false;
        }

        @Override
        public Optional<String> placeMissing() {
            return Optional.of("Dans quelle salle, sur quel site, l’échange aura-t-il lieu\u00a0?");
        }

        @Override
        public Optional<String> standing(Optional<String> host) {
            return host.map(name -> "Entreprise\u00a0: " + name);
        }
    };

    private final String label;
    private final String code;

    NetworkForm(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** In French, lower case. */
    public String label() {
        return label;
    }

    /** For files that programs read: lower case, without accents. Never changed once published. */
    public String code() {
        return code;
    }

    /** What to call who carries the network, where somebody does. */
    public Optional<String> hostLabel() {
        return Optional.empty();
    }

    public Optional<String> hostMissing() {
        return Optional.empty();
    }

    /** What to call the coarse place that somebody belongs to. */
    public String area() {
        return "Quartier ou commune";
    }

    /** The same in one word, lower case, for a sentence: quartier, classe, groupe, service. */
    public String areaWord() {
        return area().split(" ", 2)[0].toLowerCase(Locale.FRENCH);
    }

    public Optional<String> areaMissing() {
        return Optional.empty();
    }

    /** What to call a membership, where there is such a thing. What was noted is shown anyhow. */
    public Optional<String> membership() {
        return Optional.empty();
    }

    /** Where minors take part: how people are reached. Then nobody is asked for a telephone, an e-mail, an address. */
    public Optional<String> reachedThrough() {
        return Optional.empty();
    }

    public boolean asksPhoneAndEmail() {
        return reachedThrough().isEmpty();
    }

    public boolean asksAddress() {
        return reachedThrough().isEmpty();
    }

    public boolean holdsAssembly() {
        return false;
    }

    /** The gatherings proposed to plan, in their usual order. */
    public List<GatheringKind> gatherings() {
        return Arrays.stream(GatheringKind.values())
                .filter(kind -> kind != GatheringKind.GENERAL_ASSEMBLY || holdsAssembly())
                .toList();
    }

    /** Said at an agreement without a place, where a host opens its rooms. */
    public Optional<String> placeMissing() {
        return Optional.empty();
    }

    /** Said at an agreement that does not say who opens the room. */
    public Optional<String> keysMissing() {
        return Optional.empty();
    }

    public String reportTitle(int year) {
        return "Rapport d’activité " + year;
    }

    /** Before whom its report is laid, for the cover. */
    public Optional<String> reportedTo() {
        return Optional.empty();
    }

    /** In which frame the network lives; the host may not be known. */
    public Optional<String> standing(Optional<String> host) {
        return Optional.empty();
    }
}
