package kith.docs;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who reads and who writes a state variable, as the compiled classes tell it. A method of a type that stores state
 * passes the question on to its callers, so that only others count.
 */
final class StateUse {
    private final JavaClasses classes;
    private final Set<String> storing = new HashSet<>();

    StateUse(JavaClasses classes, List<Class<?>> storingTypes) {
        this.classes = classes;
        storingTypes.forEach(type -> storing.add(type.getName()));
    }

    /** Classes that read it. */
    Set<String> readers(StateVariable variable) {
        return users(variable.readMembers(), false);
    }

    /** Classes that write it. */
    Set<String> writers(StateVariable variable) {
        return users(variable.writeMembers(), true);
    }

    private Set<String> users(List<String> members, boolean writing) {
        Set<String> users = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (String member : members) {
            JavaClass type = type(member.substring(0, member.indexOf('.')));
            String name = member.substring(member.indexOf('.') + 1);
            Collection<JavaField> fields = type.getFields().stream()
                    .filter(f -> f.getName().equals(name))
                    .toList();
            List<JavaCodeUnit> methods = type.getCodeUnits().stream()
                    .filter(m -> m.getName().equals(name))
                    .toList();
            boolean isField = methods.isEmpty();
            if (isField && fields.isEmpty()) {
                throw new IllegalStateException(member + " does not exist");
            }
            methods.forEach(method -> callers(method, users, seen));
            if (isField) {
                fields.forEach(field -> ofField(field, users, writing));
            }
        }
        return users;
    }

    private void callers(JavaCodeUnit method, Set<String> users, Set<String> seen) {
        if (!seen.add(method.getFullName())) {
            return;
        }
        for (JavaAccess<?> access : method.getAccessesToSelf()) {
            String origin = access.getOriginOwner().getSimpleName() + "."
                    + access.getOrigin().getName();
            if (StateVariables.WHOLE.contains(origin)) {
                continue;
            }
            if (storing.contains(access.getOriginOwner().getName())) {
                callers(access.getOrigin(), users, seen);
            } else {
                users.add(outermost(access.getOriginOwner()));
            }
        }
    }

    /** A count that is only raised is not read by who raises it; a trait is written by the class that draws traits. */
    private void ofField(JavaField field, Set<String> users, boolean writing) {
        boolean constant = field.getOwner().isEnum();
        for (JavaFieldAccess access : field.getAccessesToSelf()) {
            String user = outermost(access.getOriginOwner());
            if (storing.contains(access.getOriginOwner().getName())) {
                continue;
            }
            boolean sets = constant
                    ? user.equals("kith.society.Traits")
                    : access.getOrigin().getFieldAccesses().stream()
                            .anyMatch(a -> a.getAccessType() == AccessType.SET && targets(a.getTarget(), field));
            if (sets == writing) {
                users.add(user);
            }
        }
    }

    private static boolean targets(AccessTarget.FieldAccessTarget target, JavaField field) {
        return target.getFullName().equals(field.getFullName());
    }

    private JavaClass type(String simpleName) {
        return classes.stream()
                .filter(type -> storing.contains(type.getName()) && type.getSimpleName().equals(simpleName))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(simpleName + " does not store state"));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
