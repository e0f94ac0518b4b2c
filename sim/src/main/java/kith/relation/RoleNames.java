package kith.relation;

import java.util.List;

/**
 * Names of the human roles that mechanisms ask for. They are names under {@code roles.human}; all that a role is stands
 * there.
 */
public final class RoleNames {
    /** A couple. */
    public static final String PARTNERS = "partners";
    /** A parent and a child. */
    public static final String PARENT_CHILD = "parent_child";
    /** Brothers and sisters. */
    public static final String SIBLINGS = "siblings";
    /** Friends. */
    public static final String FRIENDS = "friends";
    /** Neighbours. */
    public static final String NEIGHBOURS = "neighbours";
    /** Colleagues, of a workplace or a class. */
    public static final String COLLEAGUES = "colleagues";
    /** An employer and somebody employed. */
    public static final String EMPLOYER = "employer_employee";
    /** A teacher and a student. */
    public static final String TEACHER = "teacher_student";
    /** A therapist and a client. */
    public static final String THERAPIST = "therapist_client";

    /** All of them. */
    public static final List<String> ALL = List.of(
            PARTNERS, PARENT_CHILD, SIBLINGS, FRIENDS, NEIGHBOURS, COLLEAGUES, EMPLOYER, TEACHER, THERAPIST);

    private RoleNames() {}
}
