# For shells without hooks: reads commands as a shell does at a terminal, runs each in this very shell, and writes it
# down with how it ended and where it began.
__rigsmith_newline='
'
__rigsmith_status=0

# Whether more lines belong to the command: the shell itself says what is open. A parenthesis that may not stand there
# finds here-documents, which end with the input without a word, and a last backslash, which takes its meaning away.
__rigsmith_more() {
    __rigsmith_fault=$(printf '%s\n' "$__rigsmith_text" | sh -n 2>&1) || {
        case $__rigsmith_fault in
        *[Uu]nterminated* | *'end of file'* | *EOF* | *[Mm]issing*) return 0 ;;
        esac
        return 1
    }
    __rigsmith_fault=
    case $__rigsmith_text in
    *\\) ! printf '%s)\n' "$__rigsmith_text" | sh -n >/dev/null 2>&1 || return 0 ;;
    esac
    printf '%s\n)\n' "$__rigsmith_text" | sh -n >/dev/null 2>&1
}

# Ctrl-C while a command is typed begins anew. A bare exit takes the status with it that the user saw last.
__rigsmith_read() {
    __rigsmith_text=
    __rigsmith_prompt=$PWD'$ '
    [ "$(id -u 2>/dev/null)" != 0 ] || __rigsmith_prompt=$PWD'# '
    while :; do
        __rigsmith_stopped=
        trap '__rigsmith_stopped=1' INT
        printf '%s' "$__rigsmith_prompt"
        if ! IFS= read -r __rigsmith_line; then
            [ -n "$__rigsmith_stopped" ] || return 1
            echo
            __rigsmith_status=130 __rigsmith_text= __rigsmith_prompt=${__rigsmith_prompt#'> '}
            return 0
        fi
        __rigsmith_text=$__rigsmith_text$__rigsmith_line
        __rigsmith_more || break
        __rigsmith_text=$__rigsmith_text$__rigsmith_newline
        __rigsmith_prompt='> '
    done
    [ "$__rigsmith_text" != exit ] || __rigsmith_text="exit $__rigsmith_status"
}

# An error that would end a shell without a terminal ends only the command, and so does Ctrl-C, by such an error. What
# leaves a loop leaves the one that is made for it here.
__rigsmith_run() {
    __rigsmith_stopped=
    trap '__rigsmith_stopped=1; { ${__rigsmith_never?}; } 2>/dev/null' INT
    for __rigsmith_once in 1; do
        (exit "$__rigsmith_status")
        command eval "$__rigsmith_text"
    done
}

__rigsmith_session() {
    while __rigsmith_read; do
        case $__rigsmith_text in
        *[![:space:]]*) ;;
        *) continue ;;
        esac
        __rigsmith_directory=$PWD
        if [ -n "$__rigsmith_fault" ]; then
            printf '%s\n' "$__rigsmith_fault" >&2
            __rigsmith_status=2
        else
            __rigsmith_run
            __rigsmith_status=$?
            trap : INT
            if [ -n "$__rigsmith_stopped" ]; then
                echo
                __rigsmith_status=130
            fi
        fi
        printf '%s\0%s\0%s\0' "$__rigsmith_status" "$__rigsmith_directory" "$__rigsmith_text" >>/dev/rigsmith/record
    done
}

unset __rigsmith_never
__rigsmith_session
echo
exit "$__rigsmith_status"
