package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method that a descriptor has, be it declared, inherited, or had by way of a group of tables.
 *
 * @param method the method
 * @param type its type, the type variables of its interface replaced by what they stand for
 * @param interfaces those by which it comes, without the descriptor, the one furthest from its declaration first
 * @param group the group of tables through which it comes
 */
record Member(ExecutableElement method, ExecutableType type, List<TypeElement> interfaces, Group group) {

    /**
     * A group of tables.
     *
     * @param prefix what the names of its tables start with unless they are said; empty outside of groups
     * @param description what its tables' descriptions start with
     * @param fillings what placeholders in the texts of its methods stand for
     */
    record Group(String prefix, String description, Map<String, Located<String>> fillings) {
        static final Group NONE = new Group("", "", Map.of());
    }

    String prefix() {
        return group.prefix();
    }

    String description() {
        return group.description();
    }
}
