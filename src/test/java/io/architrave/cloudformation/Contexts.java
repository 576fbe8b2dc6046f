package io.architrave.cloudformation;

import io.architrave.catalog.ServiceType;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;

/** What a type has to be connected with before it becomes anything. */
final class Contexts {

    private Contexts() {}

    /** The sketch with what the element of this id and type needs. */
    static Sketch needed(String id, ServiceType type, Sketch sketch) {
        return switch (type.key().value()) {
            case "rds-proxy" -> sketch.spanning(id + "-base", "rds-database", "private")
                    .edge(id, Relation.CALL, id + "-base");
            case "cloudfront" -> sketch.node(id + "-pages", "s3-bucket").edge(id, Relation.CALL, id + "-pages");
            case "cloudwatch-alarm" -> sketch.node(id + "-jobs", "sqs-queue")
                    .edge(id, Relation.ASSOCIATION, id + "-jobs");
            case "codepipeline" -> sketch.node(id + "-code", "codecommit-repository")
                    .node(id + "-build", "codebuild-project").edge(id + "-code", Relation.DATA, id)
                    .edge(id, Relation.CALL, id + "-build");
            case "vpc-endpoint" -> sketch.with(id, "awsService", "s3");
            case "firehose-stream", "glue-job" -> sketch.node(id + "-lake", "s3-bucket")
                    .edge(id, Relation.DATA, id + "-lake");
            case "glue-crawler" -> sketch.node(id + "-lake", "s3-bucket").edge(id + "-lake", Relation.DATA, id)
                    .node(id + "-catalog", "glue-database").edge(id, Relation.DATA, id + "-catalog");
            case "iam-policy" -> sketch.with(id, "actions", texts("s3:GetObject"))
                    .with(id, "resources", texts("arn:aws:s3:::example/*"));
            case "eventbridge-pipe" -> sketch.node(id + "-jobs", "sqs-queue").edge(id + "-jobs", Relation.EVENT, id)
                    .node(id + "-work", "step-functions").edge(id, Relation.EVENT, id + "-work");
            case "mwaa-environment" -> sketch.node(id + "-dags", "s3-bucket")
                    .edge(id + "-dags", Relation.DATA, id);
            case "site-to-site-vpn" -> sketch.node(id + "-hub", "transit-gateway")
                    .edge(id, Relation.NETWORK, id + "-hub");
            case "eks-node-group" -> sketch.spanning(id + "-cluster", "eks-cluster", "private")
                    .edge(id + "-cluster", Relation.ASSOCIATION, id);
            case "datasync-task" -> sketch.node(id + "-copy", "s3-bucket").edge(id, Relation.DATA, id + "-copy");
            case "eventbridge-archive" -> sketch.node(id + "-bus", "eventbridge-bus")
                    .edge(id + "-bus", Relation.DATA, id);
            default -> sketch;
        };
    }

    private static PropertyValue texts(String text) {
        return new PropertyValue.Items(List.of(PropertyValue.of(text)));
    }
}
