package io.minibot.scenario;

/** JSON pointers (RFC 6901), as text. */
final class Pointer {
    private Pointer() {}

    static String child(String parent, Object... names) {
        StringBuilder pointer = new StringBuilder(parent);
        for (Object name : names) {
            pointer.append('/').append(name.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }
}
