# Opens a shell that writes down what is typed in it: fields that end with NUL, first the shell and where it begins.
if command -v bash >/dev/null 2>&1; then
    printf 'bash\0%s\0' "$PWD" >/dev/rigsmith/record
    exec bash --rcfile /dev/rigsmith/bash.sh -i
fi
printf 'sh\0%s\0' "$PWD" >/dev/rigsmith/record
. /dev/rigsmith/sh.sh
