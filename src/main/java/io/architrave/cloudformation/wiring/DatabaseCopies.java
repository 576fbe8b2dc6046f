package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Join;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Select;
import io.architrave.cloudformation.template.Intrinsic.Split;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What a database and its copies share and do not share: the password, in a secret that stands in each of their
 * regions, and the key, of which each region needs one of its own.
 *
 * <p>AWS does not manage the password of a database that has read replicas or belongs to a global database
 * (https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html, read 2026-11-24): without a
 * drawn secret such a database gets one of its own.
 */
final class DatabaseCopies {

    private static final String KEY = "copyKey";
    /** The slot of a secret that takes the regions of its copies. */
    static final String REGIONS = "replicaRegions";
    /** Where the name stands among the parts of a secret's ARN. */
    private static final int NAME = 6;

    private final Stack stack;
    private final ElementId original;
    private final List<ElementId> copies;

    DatabaseCopies(Stack stack, ElementId original, List<ElementId> copies) {
        this.stack = stack;
        this.original = original;
        this.copies = List.copyOf(copies);
    }

    void sharePassword() {
        Optional<ElementId> drawn = stack.drawing().connected(original, Relation.ASSOCIATION)
                .filter(other -> stack.offer(other, "secret").isPresent()).findFirst();
        List<Fields> regions = copies.stream().filter(this::isFar).map(copy -> stack.place(copy).region()).distinct()
                .map(region -> Fields.of("Region", Value.text(region))).toList();
        drawn.ifPresent(secret -> regions.forEach(region -> stack.slots().add(secret, REGIONS, region)));
        Value arn = drawn.<Value>map(stack::ref).orElseGet(() -> generated(regions));
        copies.forEach(copy -> stack.slots().add(copy, Secrets.ARN, isFar(copy)
                ? inRegion(stack.place(copy).region(), arn) : arn));
    }

    /** A copy in another region is encrypted under a key of that region: the drawn one, or one of its own. */
    void giveKey(ElementId copy) {
        if (isFar(copy)) {
            Value key = KeyUses.arn(stack, copy).orElseGet(() -> OwnKeys.of(stack, copy));
            stack.slots().add(copy, KEY, key);
        }
    }

    private boolean isFar(ElementId copy) {
        return !stack.place(copy).region().equals(stack.place(original).region());
    }

    private Ref generated(List<Fields> regions) {
        Fields properties = Fields.EMPTY
                .with("Description", "User and password of " + stack.base(original))
                .with("GenerateSecretString", Fields.EMPTY
                        .with("SecretStringTemplate", "{\"username\":\"dbadmin\"}")
                        .with("GenerateStringKey", "password").with("PasswordLength", 32)
                        .with("ExcludeCharacters", "\"@/\\'`"));
        Resource secret = new Resource(stack.id(original, "Secret"), "AWS::SecretsManager::Secret", "",
                Optional.of(original.value()), regions.isEmpty() ? properties
                        : properties.with("ReplicaRegions", new Items(List.copyOf(regions))))
                .keptBy(DeletionPolicy.RETAIN_EXCEPT_ON_CREATE)
                .accepting(List.of(new Suppression("AwsSolutions-SMG4",
                        "Rotation needs a function that rotates, which the drawing does not have.")));
        stack.add(original, secret);
        Secrets.attach(stack, original, original, secret.logicalId(), "SecretAttachment",
                stack.offer(original, "secretTarget").orElse(Fields.EMPTY));
        return new Ref(secret.logicalId());
    }

    /** The replica of a secret has its ARN but for the region. */
    static Value inRegion(String region, Value arn) {
        return new Join(":", Items.of(
                Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":secretsmanager:" + region + ":"),
                        Ref.ACCOUNT, new Literal(":secret")),
                new Select(NAME, new Split(":", arn))));
    }
}
