package io.architrave.exchange;

import io.architrave.cloudformation.Deployment;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.deployment.Link;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.template.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The page beside several templates: in which order they are deployed, what a person has to fill in before each, and
/// which values go from one to the next.
///
/// Commands after https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/ and
/// https://docs.aws.amazon.com/cli/latest/reference/cloudformation/describe-stacks/, from memory and unconfirmed but
/// for the form of the parameter file.
final class DeploymentGuide {

    /// The property by which a resource of IAM is named; where a template sets it, it asks for the larger consent.
    private static final Map<String, String> NAMED = Map.of("AWS::IAM::Role", "RoleName", "AWS::IAM::User", "UserName",
            "AWS::IAM::Group", "GroupName", "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::IAM::InstanceProfile", "InstanceProfileName");

    private final String name;
    private final StackFiles.Form form;
    private final List<StackTemplate> stacks;
    private final StringBuilder text = new StringBuilder();

    /// @param name of the document's files
    DeploymentGuide(String name, StackFiles.Form form, Deployment deployment) {
        this.name = name;
        this.form = form;
        this.stacks = deployment.stacks();
    }

    String fileName() {
        return name + "-README.md";
    }

    String template(String label) {
        return form.template(Optional.of(label));
    }

    String parameters(StackTemplate stack) {
        return name + "-" + stack.label() + ".parameters.json";
    }

    String text() {
        text.setLength(0);
        line("# Deploying " + name);
        line("");
        line("The design stands in " + stacks.size()
                + " places, and a stack belongs to one. Deploy in this order, since"
                + " each takes values from those before it.");
        overview();
        stacks.forEach(this::step);
        again();
        return text.toString();
    }

    private void overview() {
        line("");
        boolean accounts = stacks.stream().anyMatch(stack -> !stack.place().account().isEmpty());
        line("| | Stack | Region |" + (accounts ? " Account |" : "") + " Resources |");
        line("|---|---|---|" + (accounts ? "---|" : "") + "---|");
        for (int i = 0; i < stacks.size(); i++) {
            var place = stacks.get(i).place();
            line("| " + (i + 1) + " | `" + stackName(stacks.get(i).label()) + "` | " + place.region() + " | "
                    + (accounts ? PlainText.description(place.account()) + " | " : "")
                    + resources(stacks.get(i)) + " |");
        }
    }

    private void step(StackTemplate stack) {
        line("");
        line("## " + (stacks.indexOf(stack) + 1) + ". " + stack.label());
        var links = stack.links().stream().collect(Collectors.toMap(Link::parameter, link -> link));
        var open = stack.template().parameters().entrySet().stream()
                .filter(entry -> entry.getValue().defaultValue().isEmpty() && !links.containsKey(entry.getKey()))
                .toList();
        if (!open.isEmpty()) {
            line("");
            line("Fill in `" + parameters(stack) + "`:");
            line("");
            open.forEach(this::open);
        }
        taken(stack, stack.links().stream().filter(link -> !link.late()).toList());
        line("");
        if (uploads(stack)) {
            line("    " + pack(stack));
        }
        line("    " + deploy(stack));
    }

    private void open(Map.Entry<String, Parameter> parameter) {
        line("- `" + parameter.getKey() + "`: " + parameter.getValue().description());
    }

    private void taken(StackTemplate stack, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        line("");
        line("Copy into `" + parameters(stack) + "` what the stacks before have put out:");
        line("");
        line("| Parameter | Output | of the stack |");
        line("|---|---|---|");
        links.forEach(link -> line("| `" + link.parameter() + "` | `" + link.output() + "` | `" + stackName(link.from())
                + "` |"));
        line("");
        links.stream().map(Link::from).distinct().forEach(from -> line("    " + outputs(from)));
    }

    /// Stacks that wait for each other: the first is deployed without what the second gives, and then once more.
    private void again() {
        var late = stacks.stream().filter(stack -> stack.links().stream().anyMatch(Link::late)).toList();
        if (late.isEmpty()) {
            return;
        }
        line("");
        line("## Once more");
        line("");
        line("These stacks also take values of stacks that come after them. Until these are filled in, what depends on"
                + " them is left out.");
        for (var stack : late) {
            taken(stack, stack.links().stream().filter(Link::late).toList());
            line("    " + deploy(stack));
        }
    }

    /// A stack's name has letters, digits and dashes, and begins with a letter.
    private String stackName(String label) {
        var words = PlainText.kebab(name);
        return (words.isEmpty() || Character.isDigit(words.charAt(0)) ? "design-" : "") + (words + "-" + label)
                .replaceFirst("^-", "");
    }

    private static int resources(StackTemplate stack) {
        return stack.nested().isEmpty() ? stack.template().resources().size()
                : stack.nested().stream().mapToInt(DeploymentGuide::resources).sum();
    }

    /// Nested templates are uploaded before, and the names of their files become addresses.
    private String pack(StackTemplate stack) {
        return "aws cloudformation package --region " + stack.place().region() + " --s3-bucket BUCKET --template-file "
                + quoted(template(stack.label())) + " --output-template-file " + quoted(packed(stack));
    }

    private String packed(StackTemplate stack) {
        return template(stack.label()).replaceFirst("\\.([^.]*)$", ".packed.$1");
    }

    private boolean uploads(StackTemplate stack) {
        return form.uploads() || !stack.nested().isEmpty();
    }

    private String deploy(StackTemplate stack) {
        return "aws cloudformation deploy --region " + stack.place().region() + " --stack-name "
                + stackName(stack.label())
                + " --template-file " + quoted(uploads(stack) ? packed(stack) : template(stack.label()))
                + " --parameter-overrides "
                + quoted("file://" + parameters(stack)) + " --capabilities " + capability(stack)
                + (form.uploads() ? " CAPABILITY_AUTO_EXPAND" : "");
    }

    private static String capability(StackTemplate stack) {
        boolean named = stack.nested().stream().anyMatch(nested -> capability(nested).contains("NAMED"))
                || stack.template().resources().stream().anyMatch(resource -> Optional
                        .ofNullable(NAMED.get(resource.type()))
                        .flatMap(property -> resource.properties().get(property))
                        .isPresent());
        return named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM";
    }

    private String outputs(String label) {
        var region = stacks.stream().filter(stack -> stack.label().equals(label)).findFirst()
                .map(stack -> stack.place().region()).orElse(label);
        return "aws cloudformation describe-stacks --region " + region + " --stack-name " + stackName(label)
                + " --query \"Stacks[0].Outputs\" --output table";
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:-]+") ? word : "\"" + word + "\"";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
