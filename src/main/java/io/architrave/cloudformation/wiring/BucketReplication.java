package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bucket whose objects are copied to another: a rule for each copy, versions on both sides, and one role that may
 * read the one and write the others, with their keys where the source has one. A copy without a key of its own gets
 * one then, since S3 copies what is encrypted under a key only with a key for the copies.
 *
 * <p>Actions: https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html and
 * replication-config-for-kms-objects.html, unconfirmed.
 */
final class BucketReplication implements Wiring {

    private static final String ROLE = "ReplicationRole";
    private static final String ACCESS = "ReplicationAccess";
    private static final String STATEMENTS = "replicationStatements";
    private static final String REPLICATED = "replicated";

    @Override
    public void wire(Stack stack) {
        List<Edge> taken = new ArrayList<>();
        for (Edge edge : stack.everyEdge()) {
            if (edge.relation() == Relation.REPLICATION && stack.offer(edge.from(), "bucket").isPresent()
                    && stack.offer(edge.to(), "bucket").isPresent()) {
                if (leadsBack(taken, edge)) {
                    Copies.leaveOut(stack, edge.from(), edge.to(), "the buckets would wait for each other; draw one of "
                            + "the two directions");
                } else {
                    taken.add(edge);
                    replicate(stack, edge, taken.stream().filter(other -> other.from().equals(edge.from())).count());
                }
            }
        }
        taken.stream().map(Edge::from).distinct().forEach(source -> access(stack, source));
    }

    private static boolean leadsBack(List<Edge> taken, Edge edge) {
        return edge.to().equals(edge.from()) || taken.stream().filter(next -> next.from().equals(edge.to()))
                .anyMatch(
                        next -> leadsBack(taken, Edge.of(edge.id().value(), edge.relation(), edge.from(), next.to())));
    }

    private static void replicate(Stack stack, Edge edge, long rank) {
        versioned(stack, edge.from());
        versioned(stack, edge.to());
        Value copy = stack.attribute(edge.to(), "Arn");
        Optional<Value> sourceKey = KeyUses.arn(stack, edge.from());
        Optional<Value> copyKey = sourceKey.map(drawn -> KeyUses.arn(stack, edge.to())
                .orElseGet(() -> OwnKeys.of(stack, edge.to())));
        Fields rule = Fields.EMPTY.with("Id", "to-" + stack.base(edge.to())).with("Status", "Enabled")
                .with("Priority", rank).with("Filter", Fields.of("Prefix", Value.text("")))
                .with("DeleteMarkerReplication", Fields.of("Status", Value.text("Enabled")));
        if (sourceKey.isPresent()) {
            rule = rule.with("SourceSelectionCriteria", Fields.of("SseKmsEncryptedObjects",
                    Fields.of("Status", Value.text("Enabled"))));
        }
        stack.slots().add(edge.from(), "replicationRules", rule.with("Destination", Fields.of("Bucket", copy)
                .with("EncryptionConfiguration", copyKey.map(arn -> Fields.of("ReplicaKmsKeyID", arn)))));
        write(stack, edge, "s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags");
        copyKey.ifPresent(arn -> allow(stack, edge.from(), arn, "kms:Encrypt", "kms:GenerateDataKey"));
    }

    private static void versioned(Stack stack, ElementId bucket) {
        stack.slots().add(bucket, REPLICATED, new Flag(true));
        if (stack.drawing().property(bucket, "versioning").filter(on -> !stack.drawing().isOn(bucket, "versioning"))
                .isPresent()) {
            stack.assume(bucket, "Versioning", "on, since replication needs it");
        }
    }

    private static void write(Stack stack, Edge edge, String... actions) {
        allow(stack, edge.from(), Sub.of(stack.attribute(edge.to(), "Arn"), new Literal("/*")), actions);
    }

    private static void allow(Stack stack, ElementId source, Value resource, String... actions) {
        stack.slots().add(source, STATEMENTS, RolePolicies.allow(Optional.of(Items.texts(actions)),
                Optional.of(resource)));
    }

    private static void access(Stack stack, ElementId source) {
        GetAtt bucket = stack.attribute(source, "Arn");
        allow(stack, source, bucket, "s3:GetReplicationConfiguration", "s3:ListBucket");
        allow(stack, source, Sub.of(bucket, new Literal("/*")), "s3:GetObjectVersionForReplication",
                "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging");
        KeyUses.arn(stack, source).ifPresent(key -> allow(stack, source, key, "kms:Decrypt"));
        Fields trust = Fields.EMPTY.with("Effect", "Allow")
                .with("Principal", Fields.of("Service", Value.text("s3.amazonaws.com")))
                .with("Action", "sts:AssumeRole").with("Condition", Fields.of("StringEquals",
                        Fields.of("aws:SourceAccount", Ref.ACCOUNT)));
        String role = stack.add(source, ROLE, "AWS::IAM::Role", Fields.of("AssumeRolePolicyDocument",
                Fields.EMPTY.with("Version", "2012-10-17").with("Statement", Items.of(trust))));
        stack.add(source, ACCESS, "AWS::IAM::RolePolicy", Fields.EMPTY.with("RoleName", new Ref(role))
                .with("PolicyName", "replicate").with("PolicyDocument", Fields.EMPTY.with("Version", "2012-10-17")
                        .with("Statement", new Items(stack.slots().values(source, STATEMENTS)))));
        stack.slots().add(source, "replicationRole", new GetAtt(role, "Arn"));
    }
}
