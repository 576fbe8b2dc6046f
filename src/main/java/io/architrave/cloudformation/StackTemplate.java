package io.architrave.cloudformation;

import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.deployment.Link;
import io.architrave.cloudformation.mapping.Place;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Template.Assumption;
import io.architrave.cloudformation.template.Template.Skipped;
import java.util.List;

/**
 * The template of one stack and what the check says of it.
 *
 * @param place the account and region that it is for
 * @param links what it takes from stacks that are deployed before or after it
 * @param nested the stacks that it holds together, where one template cannot hold all; the template refers to each by
 *     its label
 */
public record StackTemplate(Place place, Template template, List<Link> links, List<Problem> problems,
        List<StackTemplate> nested) {

    public StackTemplate {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
        nested = List.copyOf(nested);
    }

    /** What the stack's files are called, such as {@code eu-west-1}; the stacks of a deployment have different ones. */
    public String label() {
        return place.label();
    }

    /** Whether the template may be written: it has no error. */
    public boolean isSound() {
        return problems.stream().noneMatch(Problem::isError) && nested.stream().allMatch(StackTemplate::isSound);
    }

    /** Elements that become no resource and settings that none carries, and why. */
    public List<Skipped> skipped() {
        return template.skipped();
    }

    /** What the diagram leaves open and the template had to settle. */
    public List<Assumption> assumptions() {
        return template.assumptions();
    }
}
