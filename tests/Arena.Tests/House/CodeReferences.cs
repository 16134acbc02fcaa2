using System.Reflection;

namespace Arena.Tests.House;

/// <summary>Which types a type uses: in its shape (bases, fields, signatures, attributes) and in every line of its compiled code.</summary>
internal static class CodeReferences
{
    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(used, contract);
        AddAttributes(used, type);
        foreach (var field in type.GetFields(Instructions.All))
        {
            Add(used, field.FieldType);
            AddAttributes(used, field);
        }
        foreach (var property in type.GetProperties(Instructions.All))
            AddAttributes(used, property);
        foreach (var method in type.GetMembers(Instructions.All).OfType<MethodBase>())
            AddMethod(used, method);
        return used;
    }

    private static void AddMethod(HashSet<Type> used, MethodBase method)
    {
        AddSignature(used, method);
        AddAttributes(used, method);
        if (method.GetMethodBody() is not { } body)
            return;
        foreach (var local in body.LocalVariables)
            Add(used, local.LocalType);
        foreach (var clause in body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause))
            Add(used, clause.CatchType);
        foreach (var instruction in Instructions.Of(method).Where(instruction => instruction.IsMember))
            AddMember(used, method.Member(instruction));
    }

    private static void AddMember(HashSet<Type> used, MemberInfo? member)
    {
        Add(used, member as Type ?? member?.DeclaringType);
        if (member is FieldInfo field)
            Add(used, field.FieldType);
        if (member is MethodBase method)
            AddSignature(used, method);
    }

    private static void AddSignature(HashSet<Type> used, MethodBase method)
    {
        foreach (var parameter in method.GetParameters())
            Add(used, parameter.ParameterType);
        if (method is not MethodInfo { } called)
            return;
        Add(used, called.ReturnType);
        foreach (var argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
            Add(used, argument);
    }

    private static void AddAttributes(HashSet<Type> used, MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
            Add(used, attribute.AttributeType);
    }

    // an array, a pointer, a closed generic: what it is made of
    private static void Add(HashSet<Type> used, Type? type)
    {
        while (type is { HasElementType: true })
            type = type.GetElementType();
        if (type is null || type.IsGenericParameter)
            return;
        if (!used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) && !type.IsGenericType)
            return;
        foreach (var argument in type.GetGenericArguments())
            if (argument != type)
                Add(used, argument);
    }
}
