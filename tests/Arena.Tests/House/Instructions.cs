using System.Reflection;
using System.Reflection.Emit;

namespace Arena.Tests.House;

/// <summary>One instruction of compiled code; the operand is a token where the instruction has one.</summary>
internal readonly record struct Instruction(OpCode Code, int Operand)
{
    public bool IsString => Code.OperandType == OperandType.InlineString;
    public bool IsMember => Code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok;
    public bool IsCall => Code.OperandType == OperandType.InlineMethod;
}

internal static class Instructions
{
    public const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<Instruction> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var one = code[at++];
            var operation = Codes[one == 0xFE ? (short)(0xFE00 | code[at++]) : one];
            var size = SizeOfOperand(operation.OperandType, code, at);
            yield return new(operation, size >= 4 && operation.OperandType != OperandType.InlineSwitch ? BitConverter.ToInt32(code, at) : 0);
            at += size;
        }
    }

    public static MemberInfo? Member(this MethodBase method, Instruction instruction) => method.Module.ResolveMember(instruction.Operand,
        method.DeclaringType?.GetGenericArguments(), method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null);

    public static string Text(this MethodBase method, Instruction instruction) => method.Module.ResolveString(instruction.Operand);

    /// <summary>The type's methods and those of everything the compiler has put inside it: lambdas, async methods, iterators.</summary>
    public static IEnumerable<MethodBase> MethodsIn(Type type) => type.GetMembers(All).OfType<MethodBase>()
        .Concat(type.GetNestedTypes(All).SelectMany(MethodsIn));

    private static int SizeOfOperand(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
