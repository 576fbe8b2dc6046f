package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks CloudFormation's quotas and the form of names. The 200 mappings and the 255 characters of a name are held
 * against a stored copy of the AWS CloudFormation User Guide's page "Understand CloudFormation quotas"
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html), read 2026-11-21. The
 * other figures are of the same page, from memory, and unconfirmed.
 */
final class LimitCheck {

    private static final int MOST_RESOURCES = 500;
    private static final int MOST_PARAMETERS = 200;
    private static final int MOST_OUTPUTS = 200;
    private static final int MOST_MAPPINGS = 200;
    private static final int DESCRIPTION_BYTES = 1024;
    private static final int TEMPLATE_BYTES = 1_000_000;
    private static final int INLINE_BYTES = 51_200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,255}");

    private LimitCheck() {}

    static List<Problem> check(Template template) {
        List<Problem> problems = new ArrayList<>();
        count(problems, "Resources", template.resources().size(), MOST_RESOURCES);
        count(problems, "Parameters", template.parameters().size(), MOST_PARAMETERS);
        count(problems, "Outputs", template.outputs().size(), MOST_OUTPUTS);
        count(problems, "Mappings", template.mappings().members().size(), MOST_MAPPINGS);
        if (template.description().getBytes(StandardCharsets.UTF_8).length > DESCRIPTION_BYTES) {
            problems.add(Problem.error(Kind.LIMIT, "Description", "The description is over 1,024 bytes.",
                    "Shorten it."));
        }
        if (template.resources().isEmpty()) {
            problems.add(Problem.error(Kind.LIMIT, "Resources", "The template has no resource.",
                    "Draw at least one service that CloudFormation can create."));
        }
        size(problems, YamlWriter.write(template).text().getBytes(StandardCharsets.UTF_8).length);
        List<String> ids = template.resources().stream().map(Resource::logicalId).toList();
        names(problems, "Resources", ids);
        names(problems, "Parameters", template.parameters().keySet());
        names(problems, "Outputs", template.outputs().keySet());
        template.parameters().keySet().stream().filter(ids::contains)
                .forEach(name -> problems.add(Problem.error(Kind.DUPLICATE_NAME, "Parameters." + name,
                        "A resource has this name too.", "Rename one of them.")));
        return problems;
    }

    private static void count(List<Problem> problems, String section, int count, int most) {
        if (count > most) {
            problems.add(Problem.error(Kind.LIMIT, section, "There are " + count + ", and a template holds " + most
                    + ".", "Split the diagram into several stacks."));
        }
    }

    private static void size(List<Problem> problems, int bytes) {
        if (bytes > TEMPLATE_BYTES) {
            problems.add(Problem.error(Kind.LIMIT, "Template", "The template has " + bytes + " bytes, and may have "
                    + TEMPLATE_BYTES + ".", "Split the diagram into several stacks."));
        } else if (bytes > INLINE_BYTES) {
            problems.add(Problem.warning(Kind.LIMIT, "Template", "The template has " + bytes
                    + " bytes, over the 51,200 that can be passed inline.",
                    "Deploy it through a bucket: aws cloudformation deploy --s3-bucket."));
        }
    }

    private static void names(List<Problem> problems, String section, Collection<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                problems.add(Problem.error(Kind.BAD_NAME, section + "." + name,
                        "\"" + name + "\" is not a name that CloudFormation takes.",
                        "Use 1 to 255 letters and digits."));
            }
            if (!seen.add(name)) {
                problems.add(Problem.error(Kind.DUPLICATE_NAME, section + "." + name, "The name is used twice.",
                        "Rename one of them."));
            }
        }
    }
}
