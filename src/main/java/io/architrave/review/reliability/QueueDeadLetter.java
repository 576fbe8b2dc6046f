package io.architrave.review.reliability;

import io.architrave.edit.Change;
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
import java.util.stream.Stream;

final class QueueDeadLetter implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-QUEUE-DLQ", "Queues with consumers have a dead-letter queue")
            .drawn(Severity.WARNING)
            .practices("REL05-BP04", "REL05-BP01")
            .why("A message that cannot be processed comes back until it expires. It blocks an ordered queue meanwhile, and "
                    + "then it is lost.")
            .remedy("Add a second queue that takes messages after a few failed receives, and an alarm on it.")
            .mends()
            .source("https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html");

    private static final int RECEIVES = 5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes("sqs-queue")
                .filter(queue -> workload.outgoing(queue, Relation.EVENT).findAny().isPresent()
                        && workload.incoming(queue, Relation.FAILURE).findAny().isEmpty())
                .map(queue -> workload.outgoing(queue, Relation.FAILURE).findAny().isPresent()
                        ? Assessment.pass(queue)
                        : Assessment.fail(queue, Workload.name(queue) + " has no dead-letter queue.")
                                .with(fix(workload, queue)));
    }

    private static Fix fix(Workload workload, Node queue) {
        return Fix.of("Add a dead-letter queue", () -> addition(workload, queue));
    }

    private static Change addition(Workload workload, Node queue) {
        var additions = new Additions(workload);
        // A queue that keeps order needs a dead-letter queue that does.
        var settings = queue.properties().isOn("fifo") ? Properties.NONE.with("fifo", true) : Properties.NONE;
        var letters = additions.near(queue, "sqs-queue", "dlq", Workload.name(queue) + ", failed", settings);
        additions.connect(Relation.FAILURE, queue.id(), letters);
        if (!queue.properties().has("maxReceiveCount")) {
            additions.also(Change.SetProperty.of(queue.id(), "maxReceiveCount", RECEIVES));
        }
        return additions.change();
    }
}
