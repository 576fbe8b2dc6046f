package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;

/** The statement of a resource's policy that lets one AWS resource deliver through a service. */
final class Delivery {

    private Delivery() {}

    static Fields statement(String service, String action, Value resource, Value sourceArn) {
        return Fields.EMPTY.with("Effect", "Allow")
                .with("Principal", Fields.of("Service", Value.text(service)))
                .with("Action", action).with("Resource", resource)
                .with("Condition", Fields.of("ArnEquals", Fields.of("aws:SourceArn", sourceArn)));
    }
}
