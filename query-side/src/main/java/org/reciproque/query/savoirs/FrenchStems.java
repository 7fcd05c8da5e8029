package org.reciproque.query.savoirs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.springframework.stereotype.Component;

/** Words without their accents, case, elisions and endings, so that « Jardiner » finds « le jardinage ». */
@Component
public class FrenchStems {

    /** What the stemmer leaves of « -age ». */
    private static final String DOING = "ag";

    private static final int SHORTEST_ROOT = 4;

    /** Nouns in « -age » that come from no verb, or would be taken for another word. */
    private static final Set<String> NOT_DOING =
            Set.of("villag", "fromag", "paysag", "langag", "sauvag", "courag", "mariag", "ombrag", "messag");

    private final Analyzer analyzer = new FrenchStemming();

    /** The stems of a text, in order, each once; empty for a text of little words only. */
    public Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(root(term.toString()));
            }
            tokens.end();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return stems;
    }

    /** Savoirs are named by what one does (« jardiner », « élaguer ») or by its noun (« jardinage », « élagage »). */
    private static String root(String stem) {
        String root = stem.endsWith(DOING) && !NOT_DOING.contains(stem)
                ? stem.substring(0, stem.length() - DOING.length())
                : stem;
        String plain = root.endsWith("gu") ? root.substring(0, root.length() - 1) : root;
        return plain.length() < SHORTEST_ROOT ? stem : plain;
    }

    /** Stop words and elisions as Lucene knows them for French; then the Snowball stemmer; then accents folded. */
    private static final class FrenchStemming extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new org.apache.lucene.analysis.standard.StandardTokenizer();
            TokenStream stream = new org.apache.lucene.analysis.LowerCaseFilter(words);
            stream = new org.apache.lucene.analysis.util.ElisionFilter(stream, FrenchAnalyzer.DEFAULT_ARTICLES);
            stream = new org.apache.lucene.analysis.StopFilter(stream, FrenchAnalyzer.getDefaultStopSet());
            stream = new org.apache.lucene.analysis.snowball.SnowballFilter(
                    stream, new org.tartarus.snowball.ext.FrenchStemmer());
            stream = new org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter(stream);
            return new TokenStreamComponents(words, stream);
        }
    }
}
