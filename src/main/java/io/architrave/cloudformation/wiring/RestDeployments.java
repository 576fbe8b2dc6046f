package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stage serves a deployment, which is a picture of the API as it was: a changed API is served only by a new one. So
 * the deployment's logical id holds a digest of what it is a picture of. Also the role by which API Gateway writes
 * logs, which is a setting of the account and region: one resource for all APIs of the stack.
 */
final class RestDeployments implements Wiring {

    private static final int DIGITS = 10;
    private static final Set<String> DEPLOYED = Set.of("AWS::ApiGateway::RestApi", "AWS::ApiGateway::Resource",
            "AWS::ApiGateway::Method", "AWS::ApiGateway::Authorizer", "AWS::ApiGateway::RequestValidator");

    @Override
    public void wire(Stack stack) {
        List<ElementId> apis = stack.elements().stream().filter(api -> stack.offer(api, "restApi").isPresent())
                .toList();
        apis.forEach(api -> deployment(stack, api));
        List<ElementId> logging = stack.elements().stream().filter(api -> logRole(stack, api).isPresent()).toList();
        logging.stream().findFirst().ifPresent(first -> {
            String account = account(stack, first);
            logging.forEach(api -> stack.slots().add(api, "dependsOn", Value.text(account)));
        });
    }

    private static void deployment(Stack stack, ElementId api) {
        List<Resource> pictured = stack.resources(api).stream().filter(resource -> DEPLOYED.contains(resource.type()))
                .toList();
        String id = stack.id(api, "Deployment" + digest(pictured));
        stack.add(api, new Resource(id, "AWS::ApiGateway::Deployment", "", Optional.of(api.value()),
                Fields.of("RestApiId", stack.ref(api)))
                .dependingOn(pictured.stream().filter(resource -> resource.type().endsWith("::Method"))
                        .map(Resource::logicalId).toList()));
        stack.slots().add(api, "deployment", new Ref(id));
    }

    private static String digest(List<Resource> resources) {
        StringBuilder text = new StringBuilder();
        resources.forEach(resource -> text.append(resource.logicalId())
                .append(JsonWriter.node(resource.properties())).append('\n'));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString()
                    .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** REST and WebSocket APIs write their logs by the account's role, HTTP APIs do without. */
    private static Optional<Value> logRole(Stack stack, ElementId api) {
        return stack.offer(api, "restApi").or(() -> stack.offer(api, "webSocketApi"))
                .flatMap(offered -> offered.get("LogRole"));
    }

    private static String account(Stack stack, ElementId api) {
        stack.assume(api, "CloudWatch role of the account", "set by this stack, for all REST and WebSocket APIs of the"
                + " account and region; it stays when the stack is deleted");
        String role = stack.id(api, "LogRole");
        stack.add(api, new Resource(role, "AWS::IAM::Role", "", Optional.of(api.value()), Fields.EMPTY
                .with("AssumeRolePolicyDocument", AssumedRoles.document(List.of(
                        AssumedRoles.trust(AssumedRoles.API_GATEWAY))))
                .with("ManagedPolicyArns", logRole(stack, api))).keptBy(DeletionPolicy.RETAIN)
                .accepting(List.of(new Suppression("AwsSolutions-IAM4",
                        "AWS makes the policy for this role, which writes the logs of all REST APIs of the account."))));
        String account = stack.id(api, "Account");
        stack.add(api, new Resource(account, "AWS::ApiGateway::Account", "", Optional.of(api.value()),
                Fields.of("CloudWatchRoleArn", new GetAtt(role,
                        "Arn")))
                .keptBy(DeletionPolicy.RETAIN));
        return account;
    }
}
