package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.ElementId;
import java.util.Optional;

/** A key for an element that needs one and has none drawn: a copy cannot use the key of another region. */
final class OwnKeys {

    private static final String AS = "Key";

    private OwnKeys() {}

    /** The ARN of the element's own key, which is added, and said. */
    static Value of(Stack stack, ElementId element) {
        Fields administer = Fields.EMPTY.with("Sid", "Administer").with("Effect", "Allow")
                .with("Principal", Fields.of("AWS", Sub.of(new Literal("arn:"), Ref.PARTITION,
                        new Literal(":iam::"), Ref.ACCOUNT, new Literal(":root"))))
                .with("Action", "kms:*").with("Resource", "*");
        Resource key = new Resource(stack.id(element, AS), "AWS::KMS::Key", "", Optional.of(element.value()),
                Fields.EMPTY.with("Description", "Encrypts " + stack.base(element)).with("EnableKeyRotation", true)
                        .with("KeyPolicy", Fields.EMPTY.with("Version", "2012-10-17")
                                .with("Statement", Items.of(administer))))
                .keptBy(DeletionPolicy.RETAIN_EXCEPT_ON_CREATE);
        stack.add(element, key);
        stack.assume(element, "Key", "one of its own, since a copy cannot use the key of another region");
        return new GetAtt(key.logicalId(), "Arn");
    }
}
