namespace Arena.Platform.Mail;

/// <summary>Why a mail is sent. Lower ones go first: somebody waits for them.</summary>
public enum MailKind
{
    /// <summary>A way in that was asked for.</summary>
    SignIn = 1,

    /// <summary>The first way in.</summary>
    Invitation = 2,

    /// <summary>Somebody is asked for something.</summary>
    Request = 3,

    /// <summary>What waits, once a week at most.</summary>
    Reminder = 4,

    /// <summary>An administrator tries whether mail works.</summary>
    Trial = 5,
}
