package io.architrave.topology;

import io.architrave.model.ElementId;

/// A VPC endpoint.
///
/// @param gateway a gateway endpoint (a route, S3 and DynamoDB only), as against an interface endpoint
/// @param service the short name of the AWS service that it reaches, for example `sqs`
public record Endpoint(ElementId id, boolean gateway, String service) {}
