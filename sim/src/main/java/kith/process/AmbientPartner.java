package kith.process;

import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Ties;
import kith.society.Setting;
import kith.society.World;

/**
 * Who happens to be there: a real person in one of the settings of the seeker, or a friend of a friend.
 *
 * <p>With probability {@code friend_of_friend_share} a friend and then one of that friend's ties, each the one with
 * the smallest keyed hash; else a setting and another member of it, each with equal probability. People without
 * settings are met by nobody in this way, and people who have lost their work by nobody at the workplace.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> AMBIENT.
 */
final class AmbientPartner {
    private final double friendOfFriendShare;
    private final int friendRole;
    private int person;
    private int role;

    AmbientPartner(double friendOfFriendShare, int friendRole) {
        this.friendOfFriendShare = friendOfFriendShare;
        this.friendRole = friendRole;
    }

    /** Finds somebody; false if nobody is there. */
    boolean find(World world, int seeker, long candidate) {
        if (Draws.uniform(Draws.luck(candidate, Purpose.AMBIENT, 0)) < friendOfFriendShare
                && friendOfFriend(world, seeker, candidate)) {
            role = friendRole;
            return true;
        }
        int[] settings = world.people().settings(seeker);
        if (settings.length == 0) {
            return false;
        }
        int which = (int) (Draws.uniform(Draws.luck(candidate, Purpose.AMBIENT, 1)) * settings.length);
        Setting setting = world.settings().get(settings[which]);
        int[] members = setting.members();
        if (members.length < 2) {
            return false;
        }
        // One of all but the last; the last stands in for the seeker, so that all others are met alike.
        int last = members.length - 1;
        int at = (int) (Draws.uniform(Draws.luck(candidate, Purpose.AMBIENT, 2)) * last);
        person = members[at] != seeker ? members[at] : members[last];
        if (setting.kind() == Setting.Kind.WORKPLACE && (isJobless(world, seeker) || isJobless(world, person))) {
            return false;
        }
        role = setting.role();
        return true;
    }

    private static boolean isJobless(World world, int person) {
        return world.people().background().jobless(person) > 0;
    }

    private boolean friendOfFriend(World world, int seeker, long candidate) {
        int friendSlot = smallest(world.ties(), seeker, seeker, candidate);
        if (friendSlot < 0) {
            return false;
        }
        int friend = world.ties().other(friendSlot);
        int slot = smallest(world.ties(), friend, seeker, candidate);
        if (slot < 0) {
            return false;
        }
        person = world.ties().other(slot);
        return true;
    }

    private static int smallest(Ties ties, int owner, int butNot, long candidate) {
        int winner = -1;
        long best = 0;
        for (int slot = ties.first(owner), end = slot + ties.degree(owner); slot < end; slot++) {
            if (ties.other(slot) != butNot) {
                long hash = Draws.luck(candidate, Purpose.AMBIENT, ties.pairKey(slot));
                if (winner < 0 || hash < best) {
                    best = hash;
                    winner = slot;
                }
            }
        }
        return winner;
    }

    /** Who was found. */
    int person() {
        return person;
    }

    /** In which role one meets. */
    int role() {
        return role;
    }
}
