package io.architrave.review;

import java.util.List;
import java.util.Locale;

/// What a rule tells about itself, the same for every finding.
///
/// @param id stable, for example `REL-QUEUE-DLQ`; acknowledgements name it
/// @param title what holds where the rule passes
/// @param tier 1 for the rules that matter in nearly every design, then 2 and 3
/// @param drawn whether absence fails, as the fact would be visible on a drawing; otherwise an unset setting is not
///     assessed
/// @param practices best practices of the Well-Architected Framework
/// @param why what happens otherwise
/// @param remedy what to do
/// @param mends whether its findings can bring a fix with them
/// @param source documentation that the rule rests on
public record RuleInfo(
        String id,
        String title,
        Pillar pillar,
        Severity severity,
        int tier,
        boolean drawn,
        List<String> practices,
        String why,
        String remedy,
        boolean mends,
        String source) {

    private static final String FRAMEWORK = "https://docs.aws.amazon.com/wellarchitected/latest/framework/";

    public RuleInfo {
        practices = List.copyOf(practices);
    }

    /// Where AWS explains the first practice; the rule's own source where it has none.
    public String link() {
        return practices.isEmpty() ? source : practiceLink(practices.getFirst());
    }

    /// The page of the question that a practice answers, for example `rel-10.html` for `REL10-BP01`.
    public static String practiceLink(String practice) {
        var question = practice.replaceFirst("^([A-Z]+)(\\d+)-.*$", "$1-$2");
        return FRAMEWORK + question.toLowerCase(Locale.ROOT) + ".html";
    }

    public static Draft of(String id, String title) {
        return new Draft(id, title);
    }

    /// Gathers the texts so that they can be read beside the rule.
    public static final class Draft {
        private final String id;
        private final String title;
        private Severity severity = Severity.WARNING;
        private int tier = 1;
        private boolean drawn;
        private List<String> practices = List.of();
        private String why = "";
        private String remedy = "";
        private boolean mends;

        private Draft(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /// A fact that a drawing shows: absence fails.
        public Draft drawn(Severity severity) {
            this.severity = severity;
            this.drawn = true;
            return this;
        }

        /// A setting: unset is not assessed.
        public Draft setting(Severity severity) {
            this.severity = severity;
            this.drawn = false;
            return this;
        }

        public Draft tier(int tier) {
            this.tier = tier;
            return this;
        }

        public Draft practices(String... practices) {
            this.practices = List.of(practices);
            return this;
        }

        public Draft why(String why) {
            this.why = why;
            return this;
        }

        public Draft remedy(String remedy) {
            this.remedy = remedy;
            return this;
        }

        /// Findings can bring a fix with them.
        public Draft mends() {
            this.mends = true;
            return this;
        }

        /// The last word, as no rule is without one.
        public RuleInfo source(String source) {
            return new RuleInfo(
                    id, title, Pillar.ofRule(id), severity, tier, drawn, practices, why, remedy, mends, source);
        }
    }
}
