package io.architrave.review.operations;

import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.review.Additions;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.stream.Stream;

final class AlarmNotifies implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("OPS-ALARM-NOTIFY", "Alarms watch what users depend on, and reach somebody")
            .drawn(Severity.WARNING)
            .practices("REL06-BP01", "REL06-BP03", "OPS08-BP04")
            .why("Otherwise the users are the first to know, and they tell by leaving.")
            .remedy("Add alarms on the entry, the compute, the data and the dead-letter queues, with a topic that reaches people.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var alarms = workload.nodes("cloudwatch-alarm").toList();
        var entry = workload.topology().exposure().entries().findFirst();
        if (alarms.isEmpty()) {
            return entry.stream().map(node -> Assessment
                    .fail(Assessment.DOCUMENT, "No alarm watches " + Workload.name(node) + " or what stands behind it.")
                    .with(List.of(node.id()))
                    .with(fix(workload, node)));
        }
        return alarms.stream().map(alarm -> reachesSomebody(workload, alarm)
                ? Assessment.pass(alarm)
                : Assessment.fail(alarm, Workload.name(alarm) + " tells nobody.").with(topic(workload, alarm)));
    }

    private static boolean reachesSomebody(Workload workload, Node alarm) {
        return Stream.of(Relation.EVENT, Relation.CALL)
                .flatMap(relation -> workload.targets(alarm, relation))
                .findAny()
                .isPresent();
    }

    private static Fix topic(Workload workload, Node alarm) {
        var additions = new Additions(workload);
        var topic = additions.near(alarm, "sns-topic", "topic", "Operations", Properties.NONE);
        additions.connect(Relation.EVENT, alarm.id(), topic);
        return Fix.of("Add a topic that is told", additions.change());
    }

    private static Fix fix(Workload workload, Node entry) {
        var additions = new Additions(workload);
        var alarm =
                additions.near(entry, "cloudwatch-alarm", "alarm", Workload.name(entry) + " alarm", Properties.NONE);
        var topic = additions.near(entry, "sns-topic", "topic", "Operations", Properties.NONE);
        additions.connect(Relation.ASSOCIATION, alarm, entry.id()).connect(Relation.EVENT, alarm, topic);
        return Fix.of("Add an alarm and a topic that is told", additions.change());
    }
}
