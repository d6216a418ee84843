package dev.rigsmith.plainrecords;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Code that says what {@link java.lang.runtime.ObjectMethods} says of a record, to the same hash.
 *
 * @param record the record itself
 * @param fields its components, in order
 */
record RecordMethods(String record, List<Handle> fields) {

    private static final String OBJECTS = "java/util/Objects";

    /** @param arguments those of the bootstrap method: the record, the names of its components, and their fields */
    static RecordMethods of(Object... arguments) {
        String record = ((Type) arguments[0]).getInternalName();
        return new RecordMethods(
                record,
                Arrays.stream(arguments, 2, arguments.length)
                        .map(Handle.class::cast)
                        .toList());
    }

    /** Leaves on the stack whether both are equal. On it are this record and the other object, which are local as well. */
    void equalsTo(MethodVisitor code) {
        Label different = new Label();
        Label end = new Label();
        code.visitInsn(Opcodes.POP2);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, record);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        for (Handle field : fields) {
            load(code, field);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, record);
            get(code, field);
            compare(code, Type.getType(field.getDesc()), different);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(different);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitLabel(end);
        code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {Opcodes.INTEGER});
    }

    /** Leaves the hash on the stack. On it is this record, which is local as well. */
    void hashCodeTo(MethodVisitor code) {
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle field : fields) {
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            load(code, field);
            hash(code, Type.getType(field.getDesc()));
            code.visitInsn(Opcodes.IADD);
        }
    }

    private void load(MethodVisitor code, Handle field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        get(code, field);
    }

    private void get(MethodVisitor code, Handle field) {
        code.visitFieldInsn(Opcodes.GETFIELD, record, field.getName(), field.getDesc());
    }

    /** Floating-point numbers are compared as {@link Double#equals} does. */
    private static void compare(MethodVisitor code, Type type, Label different) {
        switch (type.getSort()) {
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                String both = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper(type), "compare", both, false);
                code.visitJumpInsn(Opcodes.IFNE, different);
            }
            case Type.OBJECT, Type.ARRAY -> {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                code.visitJumpInsn(Opcodes.IFEQ, different);
            }
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
        }
    }

    private static void hash(MethodVisitor code, Type type) {
        boolean object = type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                object ? OBJECTS : wrapper(type),
                "hashCode",
                object ? "(Ljava/lang/Object;)I" : Type.getMethodDescriptor(Type.INT_TYPE, type),
                false);
    }

    private static String wrapper(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            default -> "java/lang/Double";
        };
    }
}
